using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Emission;

/// <summary>
/// Prints the report as JSON. A generator may write C# files only, so the report is a comment; the package's targets take it out.
/// </summary>
internal static class ReportEmitter
{
    public const string HintName = "Report.json.g.cs";

    public static string Emit(ReportModel report)
    {
        JsonText json = new();
        json.Object(() => json.Array("methods", report.Methods, method => Write(method, json)));
        return ReportComment.Around(json.ToString());
    }

    private static void Write(MethodReport method, JsonText json) => json.Object(() =>
    {
        json.Property("method", method.Method);
        json.Property("file", method.File);
        json.Property("line", method.Line);
        json.Property("form", method.Form);
        json.Property("checks", method.Checks);
        json.Array("suspends", method.Suspends, call => Write(call, json));
        json.Array("blockingRegions", method.Regions, call => Write(call, json));
        json.Array("keepsBlockingForm", method.Kept, part => Write(part, json));
        json.Array("notRewritten", method.Refused, reason => Write(reason, json));
    });

    private static void Write(ReportedCall call, JsonText json) => json.Object(() =>
    {
        json.Property("line", call.Line);
        json.Property("code", call.Code);
    });

    private static void Write(ReportedObstacle obstacle, JsonText json) => json.Object(() =>
    {
        json.Property("line", obstacle.Line);
        json.Property("construct", obstacle.Construct);
        json.Property("reason", obstacle.Reason);
        json.Property("wayOut", obstacle.WayOut);
        if (obstacle.Waits.Count > 0)
            json.Array("waits", obstacle.Waits, wait => Write(wait, json));
    });
}
