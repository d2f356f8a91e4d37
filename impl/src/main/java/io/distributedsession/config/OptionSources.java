package io.distributedsession.config;

/** Finds the source of options that this server offers. */
public final class OptionSources {

    private OptionSources() {}

    /**
     * MicroProfile Config if the server has it and it works here, else system properties and environment.
     *
     * @param thread the calling thread's loader: that of the application, or of an EAR whose WARs have the library each
     */
    public static OptionSource detect(ClassLoader thread) {
        ClassLoader loader = application(thread);
        try {
            Class.forName("org.eclipse.microprofile.config.ConfigProvider", false, loader);
            return new MicroProfileOptionSource(loader);
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            // absent, or an API jar without an implementation
            return new SystemOptionSource();
        }
    }

    /** The loader of the application whose library this is: an EAR's does not see the libraries, nor the options, of its WARs. */
    static ClassLoader application(ClassLoader thread) {
        try {
            return Class.forName(OptionSources.class.getName(), false, thread) == OptionSources.class
                    ? thread
                    : OptionSources.class.getClassLoader();
        } catch (ClassNotFoundException | LinkageError e) {
            return OptionSources.class.getClassLoader();
        }
    }
}
