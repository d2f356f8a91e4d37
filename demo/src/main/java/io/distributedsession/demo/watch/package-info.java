/**
 * Lets the operator's page see what each request of the shop cost. A file named by the system property
 * {@code demo.request-log} gets a line for each request; without it nothing is watched. An application needs none of this.
 */
package io.distributedsession.demo.watch;
