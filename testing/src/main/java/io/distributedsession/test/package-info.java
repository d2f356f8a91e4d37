/** Tests of applications: the scope, visitors and time, without a server. */
package io.distributedsession.test;
