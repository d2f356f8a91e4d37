package io.distributedsession.scope.intercepted;

import java.lang.annotation.Retention;

import jakarta.interceptor.InterceptorBinding;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

@InterceptorBinding
@Retention(RUNTIME)
@interface Traced {}
