package org.citylabs.search;

/** What a module that owns findable things gives, so that the index can be made anew from nothing. */
public interface SearchSource {

    /** The kind of its subjects. */
    String kind();

    /** Writes everything that everybody may see to the index again, each thing as it stands at that moment. */
    void indexAll();
}
