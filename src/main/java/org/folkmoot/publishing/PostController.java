package org.folkmoot.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Captioning;
import org.folkmoot.assets.Description;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The composer. Each of its buttons sends the whole form, so that nothing typed is lost whatever is pressed. */
@Controller
class PostController {

    private static final String TEMPLATE = "publishing/composer";

    private final Publishing publishing;
    private final Composer composer;
    private final Assets assets;
    private final Captioning captioning;
    private final Cards cards;
    private final Dates dates;

    PostController(
            Publishing publishing, Composer composer, Assets assets, Captioning captioning, Cards cards, Dates dates) {
        this.publishing = publishing;
        this.composer = composer;
        this.assets = assets;
        this.captioning = captioning;
        this.cards = cards;
        this.dates = dates;
    }

    /** @param like the variant whose words and pictures it starts with */
    @GetMapping("/posts/new")
    ModelAndView fresh(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID like,
            @RequestParam(defaultValue = "") String day) {
        if (like != null) {
            composer.requireReading(actor);
            var variant = publishing.variant(new VariantId(like));
            return Pages.show(TEMPLATE, composer.fresh(actor, PostForm.like(variant, day), List.of()));
        }
        var accounts = account == null ? List.<UUID>of() : List.of(account);
        return Pages.show(TEMPLATE, composer.fresh(actor, PostForm.empty(accounts, day), List.of()));
    }

    @GetMapping("/posts/{id}")
    ModelAndView post(Actor actor, @PathVariable UUID id) {
        return Pages.show(TEMPLATE, composer.saved(actor, new PostId(id)));
    }

    @PostMapping("/posts")
    ModelAndView create(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files)
            throws IOException {
        return act(actor, Optional.empty(), typed, files);
    }

    @PostMapping("/posts/{id}")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files)
            throws IOException {
        return act(actor, Optional.of(new PostId(id)), typed, files);
    }

    private ModelAndView act(
            Actor actor,
            Optional<PostId> existing,
            MultiValueMap<String, String> typed,
            MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var problems = new ArrayList<Problem>();
        var form = pressed(PostForm.of(typed), typed);
        form = uploaded(actor, form, files.getFirst("file"), problems);
        captioned(actor, typed, files, problems);
        form = carded(actor, form, typed, problems);
        var read = form.read(dates.zone());
        problems.addAll(read.problems());
        var draft = typed.containsKey("submit")
                ? cards.completed(
                        actor, read.draft(), existing.map(publishing::variants).orElse(List.of()))
                : read.draft();
        PostId id;
        try {
            id = kept(actor, existing, form.version(), draft);
        } catch (Refused refused) {
            return again(actor, existing, form, refused);
        }
        if (!problems.isEmpty()) {
            return Pages.again(TEMPLATE, composer.typed(actor, id, form, problems, false));
        }
        return typed.containsKey("submit") ? submit(actor, id, form) : done(id);
    }

    private PostId kept(Actor actor, Optional<PostId> existing, int version, PostDraft draft) {
        if (existing.isEmpty()) {
            return publishing.draft(actor, draft);
        }
        publishing.save(actor, existing.get(), version, draft);
        return existing.get();
    }

    private ModelAndView submit(Actor actor, PostId id, PostForm form) {
        try {
            var count = publishing.submitAll(actor, id);
            return Pages.redirect(path(id), Notice.success("publishing.submitted", Map.of("count", "" + count)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var distinct = refused.problems().stream().distinct().toList();
            return Pages.again(TEMPLATE, composer.typed(actor, id, form, distinct, false));
        }
    }

    private ModelAndView again(Actor actor, Optional<PostId> existing, PostForm form, Refused refused) {
        if (refused.kind() == Refused.Kind.OVERTAKEN && existing.isPresent()) {
            var conflict = refused.problems().getFirst().field().equals("version");
            var page = composer.typed(actor, existing.get(), form, refused.problems(), conflict);
            var view = Pages.show(TEMPLATE, page);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again(
                TEMPLATE,
                existing.map(id -> composer.typed(actor, id, form, refused.problems(), false))
                        .orElseGet(() -> composer.fresh(actor, form, refused.problems())));
    }

    /** The small buttons inside the form: take a picture, take one off, put better words in. */
    private PostForm pressed(PostForm form, MultiValueMap<String, String> typed) {
        var changed = form;
        for (var take : typed.getOrDefault("take", List.of())) {
            var asset = assets.get(new AssetId(UUID.fromString(take)));
            changed = changed.withImage(new PostDraft.Image(asset.id(), asset.alt(), asset.decorative()));
        }
        for (var drop : typed.getOrDefault("drop", List.of())) {
            changed = changed.withoutImage(UUID.fromString(drop));
        }
        changed = changed.withParts(typed);
        for (var fix : typed.getOrDefault("fix", List.of())) {
            var words = fix.split(" ", 2);
            changed = words.length == 2 ? changed.with(new Finding.Fix(words[0], words[1])) : changed;
        }
        return changed;
    }

    private PostForm uploaded(Actor actor, PostForm form, @Nullable MultipartFile file, List<Problem> problems)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return form;
        }
        try {
            var description = new Description(Description.named(file.getOriginalFilename()), "", false, "");
            var asset = assets.get(assets.add(actor, file.getInputStream(), description));
            return form.withImage(new PostDraft.Image(asset.id(), asset.alt(), asset.decorative()));
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return form;
        }
    }

    /** What the page behind the link says of itself, when somebody asks for it. */
    private PostForm carded(Actor actor, PostForm form, MultiValueMap<String, String> typed, List<Problem> problems) {
        if (typed.containsKey("dropCardPicture")) {
            return form.with(form.extras().with(form.extras().card().withoutPicture()));
        }
        if (!typed.containsKey("readCard")) {
            return form;
        }
        var card = cards.read(actor, form.link().strip());
        if (card.isEmpty()) {
            problems.add(Problem.of("link", "publishing.card.unread"));
        }
        return card.map(read -> form.with(form.extras().with(CardForm.of(read))))
                .orElse(form);
    }

    /** Caption files stand beside their videos: {@code captions.<asset>}, with {@code language.<asset>}. */
    private void captioned(
            Actor actor,
            MultiValueMap<String, String> typed,
            MultiValueMap<String, MultipartFile> files,
            List<Problem> problems)
            throws IOException {
        for (var image : typed.getOrDefault("image", List.of())) {
            var file = files.getFirst("captions." + image);
            if (file == null || file.isEmpty()) {
                continue;
            }
            try {
                var language = typed.getOrDefault("language." + image, List.of("en-GB"));
                captioning.caption(
                        actor, new AssetId(UUID.fromString(image)), language.getFirst(), file.getInputStream());
            } catch (Refused refused) {
                refused.problems()
                        .forEach(problem ->
                                problems.add(Problem.of("captions." + image, problem.key(), problem.args())));
            }
        }
    }

    private static ModelAndView done(PostId id) {
        return Pages.redirect(path(id), Notice.success("publishing.saved"));
    }

    static String path(PostId id) {
        return "/posts/" + id.value();
    }
}
