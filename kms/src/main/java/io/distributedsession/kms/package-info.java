/** Signing keys wrapped by AWS KMS: a jar of its own, which nothing else imports. */
package io.distributedsession.kms;
