/** The time that a request may spend on the store, and what carries it to the calls. */
package io.distributedsession.budget;
