using System.Text.Json;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Rendering;

internal sealed partial class StatuspageDocuments
{
    protected override void WriteIncident(Utf8JsonWriter json, IncidentState incident)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("name", incident.Name);
        json.WriteString("status", incident.Status);
        WriteTime(json, "created_at", incident.CreatedAt);
        WriteTime(json, "updated_at", incident.UpdatedAt);
        WriteTime(json, "monitoring_at", incident.MonitoringAt);
        WriteTime(json, "resolved_at", incident.ResolvedAt);
        json.WriteString("impact", incident.Impact);
        json.WriteString("shortlink", $"{Page.Url}/incidents/{incident.Id}");
        WriteTime(json, "started_at", incident.StartedAt);
        json.WriteString("page_id", Page.Id);
        WriteUpdates(json, incident);
        // Live objects, not those of the time of the incident: that is how the real page does it.
        WriteComponents(json, incident.ComponentIds.Select(Page.Component).OfType<ComponentState>());
        json.WriteNull("reminder_intervals");
        if (!incident.IsMaintenance)
            return;
        WriteTime(json, "scheduled_for", incident.ScheduledFor);
        WriteTime(json, "scheduled_until", incident.ScheduledUntil);
    }

    private void WriteUpdates(Utf8JsonWriter json, IncidentState incident)
    {
        json.WriteStartArray("incident_updates");
        for (var i = incident.Updates.Length - 1; i >= 0; i--)
            WriteUpdate(json, incident.Id, incident.Updates[i]);
        json.WriteEndArray();
    }

    private void WriteUpdate(Utf8JsonWriter json, string incidentId, UpdateState update)
    {
        json.WriteStartObject();
        json.WriteString("id", update.Id);
        json.WriteString("status", update.Status);
        json.WriteString("body", update.Body);
        json.WriteString("incident_id", incidentId);
        WriteTime(json, "created_at", update.CreatedAt);
        WriteTime(json, "updated_at", update.UpdatedAt);
        WriteTime(json, "display_at", update.DisplayAt);
        WriteAffected(json, update);
        json.WriteBoolean("deliver_notifications", update.DeliverNotifications);
        json.WriteNull("custom_tweet");
        json.WriteNull("tweet_id");
        json.WriteEndObject();
    }

    private static void WriteAffected(Utf8JsonWriter json, UpdateState update)
    {
        if (update.Affected.IsEmpty)
        {
            // Real pages write null here, never an empty array.
            json.WriteNull("affected_components");
            return;
        }

        json.WriteStartArray("affected_components");
        foreach (var affected in update.Affected)
        {
            json.WriteStartObject();
            json.WriteString("code", affected.Code);
            json.WriteString("name", affected.Name);
            json.WriteString("old_status", affected.OldStatus);
            json.WriteString("new_status", affected.NewStatus);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteComponents(Utf8JsonWriter json, IEnumerable<ComponentState> components)
    {
        json.WriteStartArray("components");
        foreach (var component in components)
            WriteComponent(json, component);
        json.WriteEndArray();
    }

    private void WriteComponent(Utf8JsonWriter json, ComponentState component)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        json.WriteString("name", component.Name);
        json.WriteString("status", component.Status);
        WriteTime(json, "created_at", component.CreatedAt);
        WriteTime(json, "updated_at", component.UpdatedAt);
        json.WriteNumber("position", Page.Components.IndexOf(component) + 1);
        json.WriteString("description", component.Description);
        json.WriteBoolean("showcase", !component.IsGroup);
        json.WriteNull("start_date");
        json.WriteString("group_id", component.GroupId);
        json.WriteString("page_id", Page.Id);
        json.WriteBoolean("group", component.IsGroup);
        json.WriteBoolean("only_show_if_degraded", component.OnlyShowIfDegraded);
        if (component.IsGroup)
            WriteChildren(json, component.Id);
        json.WriteEndObject();
    }

    private void WriteChildren(Utf8JsonWriter json, string groupId)
    {
        json.WriteStartArray("components");
        foreach (var child in Page.Components.Where(c => c.GroupId == groupId))
            json.WriteStringValue(child.Id);
        json.WriteEndArray();
    }
}
