/** Hostile texts through every form of the application (恶意输入). */
@org.jspecify.annotations.NullMarked
package liandong.hostile;
