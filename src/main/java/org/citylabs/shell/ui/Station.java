package org.citylabs.shell.ui;

/** The stations from an idea to what cities share. */
enum Station {
    IDEA,
    ANSWER,
    TRIAL,
    PROJECT,
    RESULT
}
