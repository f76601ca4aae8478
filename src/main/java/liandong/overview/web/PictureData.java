package liandong.overview.web;

import java.util.Map;

/**
 * What the browser draws (流程图数据).
 *
 * @param diagram BPMN as XML
 * @param states DONE, NOW or FAILED by element id
 * @param badges a short text by element id, e.g. 3/8
 */
record PictureData(String diagram, Map<String, String> states, Map<String, String> badges) {}
