namespace GoroutineGen.Scheduling;

/// <summary>Fields of .NET's own that are read because no public member tells the same as cheaply.</summary>
internal static class PrivateFields
{
    /// <summary>False where .NET has a field no more that <paramref name="look"/> reads by an unsafe accessor.</summary>
    internal static bool Exist(Action look)
    {
        try
        {
            look();
            return true;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }
}
