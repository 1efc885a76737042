/** One page beside a fee notice that explains it in plain German and in other languages. The notice itself is German. */
package kita.app.explanations;
