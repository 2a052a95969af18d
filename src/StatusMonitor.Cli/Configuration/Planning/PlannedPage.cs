using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>A page of the file.</summary>
/// <param name="Page">What to watch.</param>
/// <param name="Form">What else was said of it.</param>
/// <param name="Key">Its place in the file: <c>pages[3]</c>.</param>
internal sealed record PlannedPage(PageDefinition Page, PageForm Form, string Key);
