package org.citylabs.project;

/** A lesson that was looked for, and the project that it was learnt in. */
public record FoundLesson(ResultDraft draft, ListedProject project) {}
