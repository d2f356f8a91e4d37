/** Runs the demo shop on two nodes of different brands, for a visitor or for an unattended tour. */
package io.distributedsession.demo.runner;
