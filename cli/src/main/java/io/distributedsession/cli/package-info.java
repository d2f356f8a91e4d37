/** The command-line tool: each command is a class, and says what it found as lines for people or as JSON. */
package io.distributedsession.cli;
