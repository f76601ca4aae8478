package liandong.organization;

import java.util.Map;

/** Names the fields of a module's forms in words (字段名称), when what was typed is shown outside its page. */
public interface FieldLabels {

    /**
     * @param path where the form is sent to
     * @param typed what was typed, by name of the field
     * @return names in words by name of the field, an empty one for what is not to be shown; nothing for fields or forms
     *     it does not know, and for a viewer who may not see the thing
     */
    Map<String, String> of(Viewer viewer, String path, Map<String, String> typed);
}
