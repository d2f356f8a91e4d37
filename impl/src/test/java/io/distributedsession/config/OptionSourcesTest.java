package io.distributedsession.config;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose options are read, where the thread that starts an application does not run under its class loader. */
class OptionSourcesTest {

    private static final ClassLoader LIBRARY = OptionSources.class.getClassLoader();

    @Test
    void loaderThatSeesTheLibrary_isTheApplications() {
        ClassLoader war = new ClassLoader(LIBRARY) {};

        assertThat(OptionSources.application(war)).isSameAs(war);
    }

    @Test
    void loaderThatDoesNotSeeTheLibrary_isNotAsked() {
        ClassLoader ear = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};

        assertThat(OptionSources.application(ear)).isSameAs(LIBRARY);
    }

    @Test
    void loaderThatSeesAnotherCopyOfTheLibrary_isNotAsked() {
        assertThat(OptionSources.application(new OtherCopy())).isSameAs(LIBRARY);
    }

    @Test
    void threadWithoutALoader_leavesTheLibrarys() {
        assertThat(OptionSources.application(null)).isSameAs(LIBRARY);
    }

    /** As of another WAR of the same EAR. */
    private static final class OtherCopy extends ClassLoader {

        OtherCopy() {
            super(LIBRARY);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(OptionSources.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = OptionSources.class.getResourceAsStream("OptionSources.class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
