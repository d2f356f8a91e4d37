/** The Markdown of the repository as a static site. */
package io.distributedsession.documentation;
