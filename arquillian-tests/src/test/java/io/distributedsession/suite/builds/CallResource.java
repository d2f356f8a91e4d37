package io.distributedsession.suite.builds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Calls a method of a bean that this class was not compiled with. */
@Dependent
@Path("call/{bean}/{method}")
public class CallResource {

    @Inject
    private Instance<Object> beans;

    @POST
    public String call(
            @PathParam("bean") String bean, @PathParam("method") String name, @QueryParam("argument") String argument)
            throws Exception {
        Class<?> type =
                Class.forName("shop." + bean, true, Thread.currentThread().getContextClassLoader());
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Object[] arguments = method.getParameterCount() == 0 ? new Object[0] : new Object[] {argument};
        try {
            return String.valueOf(method.invoke(beans.select(type).get(), arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }
}
