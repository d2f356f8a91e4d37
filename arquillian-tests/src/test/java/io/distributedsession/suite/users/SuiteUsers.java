package io.distributedsession.suite.users;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Has the server authenticate users, whose passwords are their names. */
@BasicAuthenticationMechanismDefinition(realmName = "suite")
@ApplicationScoped
public class SuiteUsers implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential login
                        && login.compareTo(login.getCaller(), login.getCaller())
                ? new CredentialValidationResult(login.getCaller(), Set.of("user"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
