/** The way to DynamoDB: client, time budget and retries, translation of failures, tables. */
package io.distributedsession.dynamodb;
