using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>What all documents of one page, or of the whole installation, stand on. Immutable.</summary>
/// <param name="Pages">The pages they are about; none named means all.</param>
/// <param name="Page">The page, or the installation as one; without its stamp.</param>
/// <param name="Components">Its components.</param>
/// <param name="Text">Writes its incidents.</param>
internal sealed record Basis(IReadOnlyCollection<PageKey> Pages, PageWire Page, IReadOnlyList<ComponentWire> Components, IncidentText Text);
