/** What happens when people act at the same instant (并发演练). */
package liandong.race;
