/** Signing keys in DynamoDB. */
package io.distributedsession.keys.dynamodb;
