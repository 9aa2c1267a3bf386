/** The door for gateways, and the inbox for people. */
@NullMarked
package dev.halfmillion.payments.web;

import org.jspecify.annotations.NullMarked;
