package org.folkmoot.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all addresses of the REST API have in common, for {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        // The actor comes from the token, never from the request.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Actor.Person.class, Actor.Token.class, Actor.Job.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Folkmoot")
                        .version("1")
                        .description("The same commands as the screens, under the same permissions. Lists are paged by "
                                + "`after`: pass the `next` of the page before; it is null on the last page. Times are "
                                + "RFC 3339 in UTC.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token: its owner's permissions cut down to the "
                                                + "token's scopes.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer commonAnswers() {
        return api -> {
            // Here and not above, since springdoc drops a schema that nothing refers to yet.
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                        refusals(operation);
                        switch (method) {
                            case POST, PUT, PATCH, DELETE -> operation.addParametersItem(idempotencyKey());
                            case GET, HEAD, OPTIONS, TRACE -> {}
                        }
                    }));
        };
    }

    /** RFC 9457, with the fields that can be put right. */
    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema().description("The field's name; empty for the whole"))
                .addProperty("code", new StringSchema().description("Stays the same in every language"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("problems", new io.swagger.v3.oas.models.media.ArraySchema().items(field));
    }

    private static void refusals(Operation operation) {
        var body = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        var responses = operation.getResponses();
        for (var refusal : List.of(
                List.of("401", "No valid token"),
                List.of("403", "The permission, the token's scope or a second factor is missing"),
                List.of("404", "It does not exist, or you may not know that it does"),
                List.of("409", "Somebody was faster: read it again"),
                List.of("422", "Something in the request can be put right"))) {
            responses.addApiResponse(
                    refusal.get(0),
                    new ApiResponse().description(refusal.get(1)).content(body));
        }
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .required(false)
                .schema(new StringSchema())
                .description(
                        "A value of your own: the same key with the same request is answered again, not done again.");
    }
}
