package io.distributedsession.launcher;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GlassFishDomainTest {

    @Test
    void dryRun_isReadUpToTheEmptyLine_withoutTheShellAndThePassword() {
        String dryRun = """
                Dump of JVM Invocation line that would be used to launch:
                /usr/lib/jvm/java-17/bin/java
                -cp
                glassfish.jar
                -Dorg.glassfish.additionalOSGiBundlesToStart=shell,remote
                Main
                -read-stdin
                true
                -domainname
                domain1

                Command start-domain executed successfully.
                """;

        assertThat(GlassFishDomain.arguments(dryRun))
                .containsExactly(
                        "-cp",
                        "glassfish.jar",
                        "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall",
                        "Main",
                        "-domainname",
                        "domain1");
    }

    @Test
    void outputWithoutACommand_isRefusedWithTheOutput() {
        assertThatThrownBy(() -> GlassFishDomain.arguments("There is no domain"))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("DSS-0909")
                .hasMessageContaining("There is no domain");
    }

    @Test
    void domain_listensOnTheGivenPortsOnly() {
        String domain = """
                <virtual-server id="server" network-listeners="http-listener-1,http-listener-2"/>
                <iiop-service>
                  <orb use-thread-pool-ids="thread-pool-1" />
                  <iiop-listener address="0.0.0.0" port="3700" id="orb-listener-1" lazy-init="true"/>
                </iiop-service>
                <jmx-connector auth-realm-name="admin-realm" port="8686" name="system" />
                <system-property name="JMS_PROVIDER_PORT" value="7676" description="Port Number" />
                <network-listener port="8080" name="http-listener-1"></network-listener>
                <network-listener port="8181" name="http-listener-2"></network-listener>
                <network-listener port="4848" name="admin-listener"></network-listener>
                """;

        assertThat(GlassFishDomain.forOneOfMany(domain, 18080, 14848, 17676))
                .contains("port=\"18080\"", "port=\"14848\"", "enabled=\"false\"")
                .contains("name=\"JMS_PROVIDER_PORT\" value=\"17676\"")
                .doesNotContain("8181", "\"7676\"", "3700", "\"8080\"", "\"4848\"", "http-listener-2");
    }
}
