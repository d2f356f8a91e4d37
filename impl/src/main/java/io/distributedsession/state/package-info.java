/** How bean state becomes bytes: encoded, compressed where that helps, sealed; and back. */
package io.distributedsession.state;
