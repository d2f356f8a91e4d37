/** The options: read once, validated, all problems at once. */
package io.distributedsession.config;
