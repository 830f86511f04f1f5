package org.folkmoot.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body in which a field is missing that its record does not mark as {@link Nullable}, by that field's name. */
@ControllerAdvice
class WholeBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        var missing = new ArrayList<Problem>();
        look("", body, parameter.getParameter().getAnnotatedType(), missing);
        Refused.unlessEmpty(missing);
        return body;
    }

    private static void look(String field, @Nullable Object value, AnnotatedType type, List<Problem> missing) {
        switch (value) {
            case null -> {
                if (!type.isAnnotationPresent(Nullable.class)) {
                    missing.add(Problem.of(field, "web.api.missing"));
                }
            }
            case Record body -> {
                for (var component : body.getClass().getRecordComponents()) {
                    var name = field.isEmpty() ? component.getName() : field + "." + component.getName();
                    look(name, value(body, component), component.getAnnotatedType(), missing);
                }
            }
            case Collection<?> list -> list.forEach(each -> look(field, each, last(type), missing));
            case Map<?, ?> map -> map.forEach((key, each) -> look(within(field, key), each, last(type), missing));
            default -> {}
        }
    }

    private static String within(String field, Object key) {
        return field.isEmpty() ? key.toString() : field + "." + key;
    }

    /** What a collection or a map holds. */
    private static AnnotatedType last(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[generic.getAnnotatedActualTypeArguments().length - 1]
                : type;
    }

    private static @Nullable Object value(Record body, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
