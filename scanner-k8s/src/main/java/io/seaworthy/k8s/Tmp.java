package io.seaworthy.k8s;
final class Tmp {}
