package io.distributedsession.benchmarks.hostile;

import java.util.Locale;

/** The fuzzer, as far as there is one for this machine. */
final class Fuzzer {

    static final String MAIN = "com.code_intelligence.jazzer.Jazzer";

    private static final String DRIVER = "com/code_intelligence/jazzer/driver/jazzer_driver_%s_%s/";

    private Fuzzer() {}

    /** It comes with native code for some systems. */
    static boolean isAvailable() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        String file = os.equals("windows")
                ? "jazzer_driver.dll"
                : "libjazzer_driver." + (os.equals("macos") ? "dylib" : "so");
        return Fuzzer.class.getClassLoader().getResource(String.format(Locale.ROOT, DRIVER, os, arch) + file) != null;
    }
}
