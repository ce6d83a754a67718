/**
 * The way to an API server: {@link io.seaworthy.k8s.http.ApiConnection} sends requests, and {@link
 * io.seaworthy.k8s.http.ApiFailures} says what a refusal means.
 */
@NullMarked
package io.seaworthy.k8s.http;

import org.jspecify.annotations.NullMarked;
