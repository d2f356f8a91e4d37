/** What is measured, and what became of the store of late; the rooms below pass it on to what the server offers. */
package io.distributedsession.observability;
