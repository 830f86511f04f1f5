package org.folkmoot.delivery;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One delivery with every request that was made for it, and the decision when only a person can tell. */
@Controller
@RequestMapping("/deliveries/{id}")
class DeliveryController {

    private final Deliveries deliveries;
    private final Labels labels;
    private final Rights rights;
    private final HandPosting byHand;

    DeliveryController(Deliveries deliveries, Labels labels, Rights rights, HandPosting byHand) {
        this.deliveries = deliveries;
        this.byHand = byHand;
        this.labels = labels;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        var delivery = deliveries.get(new DeliveryId(id));
        if (!deliveries.mayDecide(actor, delivery) && !rights.may(actor, Permission.DRAFT)) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "people.refused.decide-delivery"));
        }
        return Pages.show("delivery/delivery", page(delivery, actor, "", List.of()));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "") String permalink,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            deliveries.decide(actor, new DeliveryId(id), decision(found, permalink, reason));
            return Pages.redirect("/deliveries/" + id, Notice.success("delivery.decided"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = page(deliveries.get(new DeliveryId(id)), actor, permalink, refused.problems());
            return Pages.again("delivery/delivery", page);
        }
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable UUID id, Actor actor) {
        return handed(id, actor, "", "delivery.released", () -> deliveries.release(actor, new DeliveryId(id)));
    }

    @PostMapping("/posting")
    ModelAndView posted(@PathVariable UUID id, @RequestParam(defaultValue = "") String permalink, Actor actor) {
        return handed(
                id, actor, permalink, "delivery.posted", () -> byHand.posted(actor, new DeliveryId(id), permalink));
    }

    @PostMapping("/omission")
    ModelAndView notPosted(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        return handed(id, actor, "", "delivery.not-posted", () -> byHand.notPosted(actor, new DeliveryId(id), reason));
    }

    @GetMapping("/files/{sha256}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable String sha256, Actor actor) {
        var file = byHand.file(actor, new DeliveryId(id), sha256);
        var type = MediaType.parseMediaType(file.mime());
        var name = ContentDisposition.attachment()
                .filename(sha256.substring(0, 8) + "." + type.getSubtype())
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new InputStreamResource(file.bytes()));
    }

    private ModelAndView handed(UUID id, Actor actor, String permalink, String done, Runnable act) {
        try {
            act.run();
            return Pages.redirect("/deliveries/" + id, Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = page(deliveries.get(new DeliveryId(id)), actor, permalink, refused.problems());
            return Pages.again("delivery/delivery", page);
        }
    }

    static Decision decision(String found, String permalink, String reason) {
        return switch (found) {
            case "appeared" -> new Decision.ItAppeared(address(permalink));
            case "again" -> new Decision.ItDidNotSendAgain();
            case "give-up" -> new Decision.GiveUp(reason(reason));
            default -> throw Refused.invalid(Problem.of("found", "delivery.refused.decision"));
        };
    }

    static URI address(String permalink) {
        try {
            var typed = permalink.strip();
            var uri = URI.create(typed.contains("://") ? typed : "https://" + typed);
            if (uri.getHost() != null
                    && (typed.contains("://") || uri.getHost().contains("."))
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // falls through: no address
        }
        throw Refused.invalid(Problem.of("permalink", "delivery.refused.permalink"));
    }

    static String reason(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid(Problem.of("reason", "delivery.refused.reason"));
        }
        return reason.strip();
    }

    private DeliveryPage page(Delivery delivery, Actor actor, String permalink, List<Problem> problems) {
        return new DeliveryPage(
                labels.row(delivery),
                deliveries.attempts(delivery.id()),
                deliveries.mayDecide(actor, delivery),
                byHand.may(actor, delivery),
                permalink,
                problems);
    }
}
