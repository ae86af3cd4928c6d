namespace GoroutineGen.Scheduling;

/// <summary>Fields of .NET's own that are read because no public member tells the same as cheaply.</summary>
internal static class PrivateFields
{
    /// <summary>Whether this version of .NET has the fields that <paramref name="look"/> reads by unsafe accessors.</summary>
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
