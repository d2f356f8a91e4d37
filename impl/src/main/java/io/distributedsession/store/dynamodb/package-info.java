/** Sessions and values in DynamoDB. */
package io.distributedsession.store.dynamodb;
