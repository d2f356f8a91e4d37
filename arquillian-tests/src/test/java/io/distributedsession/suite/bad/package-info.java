/** Mistakes that must fail a deployment. */
package io.distributedsession.suite.bad;
