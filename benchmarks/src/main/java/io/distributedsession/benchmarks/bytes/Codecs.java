package io.distributedsession.benchmarks.bytes;

import java.util.function.Supplier;

/** The codecs that are compared. */
public enum Codecs {
    PLAIN("plain Java serialization", PlainCodec::new),
    OWN("the extension, not sealed", OwnCodec::new),
    SEALED("the extension, sealed", SealedCodec::new),
    JSONB("JSON-B (Yasson)", JsonbCodec::new),
    JSONB_DEFLATED("JSON-B (Yasson), deflated", () -> new Deflated(new JsonbCodec())),
    SMILE("Jackson Smile", SmileCodec::new),
    SMILE_DEFLATED("Jackson Smile, deflated", () -> new Deflated(new SmileCodec())),
    KRYO("Kryo", KryoCodec::new),
    KRYO_DEFLATED("Kryo, deflated", () -> new Deflated(new KryoCodec()));

    private final String title;
    private final Supplier<CartCodec> codec;

    Codecs(String title, Supplier<CartCodec> codec) {
        this.title = title;
        this.codec = codec;
    }

    String title() {
        return title;
    }

    CartCodec codec() {
        return codec.get();
    }
}
