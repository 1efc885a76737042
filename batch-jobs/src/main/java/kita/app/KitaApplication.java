package kita.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: database, jobs, files. It starts nothing by itself; the command line asks it to. */
@SpringBootApplication
public class KitaApplication {}
