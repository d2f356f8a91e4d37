package io.distributedsession.config;

/** Finds the source of options that this server offers. */
public final class OptionSources {

    private OptionSources() {}

    /** MicroProfile Config if the server has it and it works here, else system properties and environment. */
    public static OptionSource detect(ClassLoader loader) {
        try {
            Class.forName("org.eclipse.microprofile.config.ConfigProvider", false, loader);
            return new MicroProfileOptionSource();
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            // absent, or an API jar without an implementation
            return new SystemOptionSource();
        }
    }
}
