@org.jspecify.annotations.NullMarked package io.seaworthy.k8s;
