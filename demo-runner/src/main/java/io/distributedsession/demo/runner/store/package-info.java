/** Looks at the tables behind the library's back, by DynamoDB's HTTP API. */
package io.distributedsession.demo.runner.store;
