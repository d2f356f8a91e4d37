/** Messages, which come with no cookie: a queue, what sends to it, and what takes from it. */
package io.distributedsession.suite.messages;
