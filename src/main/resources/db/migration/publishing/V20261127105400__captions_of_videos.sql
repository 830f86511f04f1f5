-- The captions that go out with a video: language, WebVTT and SubRip digests, as they were when it was saved.
alter table publishing.post_image add column captions text not null default '';
alter table publishing.revision_image add column captions text not null default '';
