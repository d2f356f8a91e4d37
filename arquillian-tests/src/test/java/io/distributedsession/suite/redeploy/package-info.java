/** What tells whether a deployment's classes are still loaded after it is gone. */
package io.distributedsession.suite.redeploy;
