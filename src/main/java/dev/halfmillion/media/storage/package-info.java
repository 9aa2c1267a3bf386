/** Where the bytes of files lie: on this machine's disk or in a bucket of any S3 server. */
@NullMarked
@NamedInterface("storage")
package dev.halfmillion.media.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
