/** Code of the application under test that runs outside of requests. */
package io.distributedsession.suite.outside;
