package io.distributedsession.kms;

import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What this room tells people. Causes are those of the SDK; they hold no key. */
final class KmsMessages {

    private KmsMessages() {}

    static SessionStoreException notWrappedByKms(String keyId) {
        return new SessionStoreException(
                "DSS-1000",
                "The signing key " + keyId + " was not wrapped by KMS: it was made under another key protection. "
                        + "Name that one in distributed-session.previous-key-protection, or revoke the key, which ends the "
                        + "sessions under it.");
    }

    static SessionStoreException refused(String action, String kmsKey, String keyId, AwsServiceException cause) {
        String code = code(cause);
        return new SessionStoreException(
                "DSS-1001",
                "kms:" + action + " under the KMS key " + kmsKey + " for the signing key " + keyId
                        + " was refused with " + code + ". " + remedy(code, action),
                cause);
    }

    static SessionStoreException noAnswer(String action, String kmsKey, String keyId, RuntimeException cause) {
        return new SessionStoreException(
                "DSS-1002",
                "kms:" + action + " under the KMS key " + kmsKey + " for the signing key " + keyId
                        + " was not answered. Check the network path to KMS (a VPC without internet access needs an endpoint "
                        + "for KMS), the region, the server's credentials, and KMS quotas; the next attempt follows within "
                        + "seconds.",
                cause);
    }

    static SessionStoreException noClient(SdkException cause) {
        return new SessionStoreException(
                "DSS-1003",
                "No client for KMS can be made. Set distributed-session.region, or give distributed-session.kms-key as an "
                        + "ARN, and see the cause.",
                cause);
    }

    private static String code(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "status " + answer.statusCode() : code;
    }

    private static String remedy(String code, String action) {
        return switch (code) {
            case "AccessDeniedException" ->
                "Allow the server's role kms:" + action
                        + " on this key, in its IAM policy and in the key's policy; a condition on the encryption context"
                        + " must allow this Application.";
            case "DisabledException" -> "The KMS key is disabled: enable it.";
            case "KMSInvalidStateException", "KMSInvalidStateFault" ->
                "The KMS key waits for its deletion or is otherwise not usable: cancel the deletion.";
            case "NotFoundException" ->
                "There is no such KMS key in this account and region: correct distributed-session.kms-key, best as an ARN.";
            case "InvalidCiphertextException" ->
                "The wrapped key is damaged, or belongs to another application or key id: find out who writes to the key"
                        + " table, and revoke the key.";
            case "IncorrectKeyException" ->
                "Another KMS key wrapped it: name that one in distributed-session.previous-kms-key.";
            case "InvalidKeyUsageException" ->
                "The KMS key must be a symmetric one for encryption: name another in distributed-session.kms-key.";
            default -> "See the cause.";
        };
    }
}
